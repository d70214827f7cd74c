// The handlers that updates go to light up on the map.
"use strict";

const routes = document.getElementById("routes");

if (routes) {
  const hits = (piece) => Number(piece.querySelector?.("[data-hits]")?.dataset.hits ?? 0);
  const known = new Map([...routes.children].map((piece) => [piece.id, hits(piece)]));
  new MutationObserver((changes) => {
    for (const change of changes) {
      for (const piece of change.addedNodes) {
        const before = known.get(piece.id);
        known.set(piece.id, hits(piece));
        if (before !== undefined && hits(piece) > before) piece.classList.add("lit");
      }
    }
  }).observe(routes, { childList: true });
}
