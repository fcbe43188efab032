package org.evenhand.app.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.evenhand.app.shell.Frame;
import org.evenhand.app.shell.Frames;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Lets a controller's method take who acts, and the frame of its page, as parameters.
final class Parameters implements WebMvcConfigurer {
  private final Frames frames;

  Parameters(Frames frames) {
    this.frames = frames;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new FromRequest(Frame.class, frames::of));
    resolvers.add(
        new FromRequest(
            Acting.class,
            request ->
                Acting.find(request)
                    .orElseThrow(() ->
                        new IllegalStateException(
                            "Nobody is signed in, yet the page asks who acts: its route must not be public."))));
  }

  private record FromRequest(Class<?> type, Function<HttpServletRequest, Object> value)
      implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType() == type;
    }

    @Override
    public Object resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer container,
        NativeWebRequest request,
        @Nullable WebDataBinderFactory binders) {
      return value.apply(
          Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
    }
  }
}
