package org.evenhand.linkage.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Given names that stand for one another. Each line of the table is one name with its short and
/// familiar forms; two names are of one kind if a line holds both.
public final class Nicknames {
  private static final String TABLE =
      """
      ABIGAIL ABBY GAIL
      ABRAHAM ABE BRAM
      ALBERT AL BERT BERTIE
      ALEXANDER ALEX AL SANDY XANDER SASHA
      ALEXANDRA ALEX SANDRA SANDY LEXI SASHA
      ALFRED AL FRED ALF
      ALLISON ALLIE ALLY
      AMANDA MANDY
      ANDREW ANDY DREW
      ANGELA ANGIE
      ANN ANNE ANNA ANNIE NANCY
      ANTHONY TONY ANTONIO
      ARTHUR ART ARTIE
      BARBARA BARB BABS BARBIE
      BENJAMIN BEN BENNY BENJI
      BERNARD BERNIE
      BRADLEY BRAD
      CALVIN CAL
      CAROLINE CAROL CARRIE CAROLYN
      CATHERINE CATHY CATE KATE CAT CATH
      CHARLES CHARLIE CHUCK CHAS CARLOS
      CHARLOTTE CHARLIE LOTTIE
      CHRISTINE CHRIS CHRISTY TINA CHRISTINA
      CHRISTOPHER CHRIS KIT TOPHER
      CLIFFORD CLIFF
      CYNTHIA CINDY
      DANIEL DAN DANNY
      DAVID DAVE DAVY
      DEBORAH DEB DEBBIE DEBRA
      DENNIS DENNY
      DONALD DON DONNIE
      DOROTHY DOT DOTTIE DOLLY
      DOUGLAS DOUG
      EDWARD ED EDDIE TED NED EDDY
      EDWIN ED EDDIE
      ELEANOR ELLIE NELL NORA
      ELIZABETH LIZ BETH BETTY LIZZIE ELIZA BESS LIBBY BETSY LISA
      EMILY EM EMMY
      EUGENE GENE
      FRANCES FRAN FRANNIE
      FRANCIS FRANK FRAN
      FRANKLIN FRANK
      FREDERICK FRED FREDDIE RICK
      GABRIEL GABE
      GABRIELLE GABBY
      GEOFFREY GEOFF JEFF
      GERALD GERRY JERRY
      GREGORY GREG
      GUILLERMO MEMO
      HAROLD HAL HARRY
      HENRY HANK HARRY
      HERBERT HERB BERT
      ISABELLA BELLA ISABEL IZZY
      ISAAC IKE ZAC
      JACOB JAKE JAY
      JACQUELINE JACKIE
      JAMES JIM JIMMY JAMIE JAY
      JANET JAN
      JEFFREY JEFF
      JENNIFER JEN JENNY JENN
      JEREMY JERRY
      JESSICA JESS JESSIE
      JESUS CHUY
      JOHN JACK JOHNNY JON
      JONATHAN JON JOHN NATHAN
      JOSE PEPE
      JOSEPH JOE JOEY JO
      JOSHUA JOSH
      JUDITH JUDY
      KATHERINE KATE KATHY KATIE KAY KAT KATHRYN KITTY
      KENNETH KEN KENNY
      KIMBERLY KIM
      LAWRENCE LARRY LAURENCE
      LEONARD LEN LENNY LEO
      LILLIAN LILLY LILY
      LOUIS LOU LOUIE LEWIS
      LUCILLE LUCY
      MADELINE MADDIE MADDY
      MARGARET MAGGIE MEG PEGGY MARGE MARGIE RITA GRETA
      MARIA MARIE MARY
      MARTIN MARTY
      MARY MOLLY POLLY MAMIE
      MATTHEW MATT MAT
      MEGAN MEG
      MELISSA MEL MISSY LISSA
      MICHAEL MIKE MICK MICKEY MIKEY MITCH
      MICHELLE SHELLY
      MITCHELL MITCH
      MOHAMMED MOHAMED MUHAMMAD MOHAMMAD MOE
      NATALIE NAT
      NATHANIEL NATE NATHAN NAT
      NICHOLAS NICK NICKY NICO
      NICOLE NIKKI NICKY
      OLIVER OLLIE
      OLIVIA LIV LIVVY
      PAMELA PAM
      PATRICIA PAT PATTY TRICIA TRISH
      PATRICK PAT PADDY RICK
      PETER PETE
      PHILIP PHIL PHILLIP
      RACHEL RAE
      RAYMOND RAY
      REBECCA BECKY BECCA
      RICHARD RICK DICK RICH RICKY RITCHIE
      ROBERT BOB ROB BOBBY ROBBIE BERT ROBBY
      RODNEY ROD
      ROGER RODGER
      RONALD RON RONNIE
      RUSSELL RUSS
      SAMANTHA SAM SAMMY
      SAMUEL SAM SAMMY
      SARAH SADIE SALLY
      SOLOMON SOL
      STANLEY STAN
      STEPHANIE STEPH
      STEPHEN STEVE STEVEN
      SUSAN SUE SUSIE SUZANNE
      TERENCE TERRY
      THEODORE TED THEO TEDDY
      THERESA TERRY TESS TERESA
      THOMAS TOM TOMMY
      TIMOTHY TIM TIMMY
      TYLER TY
      VERONICA RONNIE
      VICTOR VIC
      VICTORIA VICKY TORI
      VINCENT VINCE VINNY
      VIRGINIA GINNY GINGER
      WALTER WALT WALLY
      WILLIAM BILL WILL BILLY LIAM WILLY
      ZACHARY ZACH ZACK ZAC
      """;

  private static final Map<String, Set<Integer>> LINES = lines();

  private Nicknames() {}

  /// Whether the two are different names of one line of the table, in normal form.
  public static boolean same(String left, String right) {
    Set<Integer> ofLeft = LINES.getOrDefault(left, Set.of());
    return !ofLeft.isEmpty()
        && LINES.getOrDefault(right, Set.of()).stream().anyMatch(ofLeft::contains);
  }

  /// Whether any line holds the name.
  public static boolean isKnown(String name) {
    return LINES.containsKey(name);
  }

  private static Map<String, Set<Integer>> lines() {
    Map<String, Set<Integer>> lines = new HashMap<>();
    int line = 0;
    for (String names : TABLE.split("\n")) {
      for (String name : names.split(" ")) {
        lines.computeIfAbsent(name, n -> new HashSet<>()).add(line);
      }
      line++;
    }
    return lines;
  }
}
