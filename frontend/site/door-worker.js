// Answers for the page at the door when there is no network, from what the page itself has kept. Lists and scans go by themselves.
const SLOW = 4000;

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("fetch", (event) => {
  const { method } = event.request;
  const { origin, pathname } = new URL(event.request.url);
  const file = pathname.startsWith("/site/");
  if (method !== "GET" || origin !== location.origin || (pathname !== "/door" && !file)) return;
  const kept = () => caches.match(event.request, { ignoreSearch: file });
  const late = new Promise((resolve) => setTimeout(resolve, SLOW)).then(kept);
  const fresh = fetch(event.request);
  event.respondWith(Promise.race([fresh, late.then((answer) => answer ?? fresh)]).catch(async (lost) => {
    const answer = await kept();
    if (answer) return answer;
    throw lost;
  }));
});
