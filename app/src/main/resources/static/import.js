// Shows how far an import is without loading the page anew; without this file the page reloads every two seconds.
const look = async () => {
  try {
    const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
    if (!answer.ok) return location.reload();
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('progress');
    if (!fresh || fresh.dataset.running !== 'yes') return location.reload();
    document.getElementById('progress').replaceWith(fresh);
  } catch {
    // The network is away for a moment; the next look tries again.
  }
  setTimeout(look, 1000);
};
setTimeout(look, 1000);
