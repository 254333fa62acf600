// n and p, and the two buttons, walk over what a person should look at. Without this script the links of each card do.
"use strict";

const stops = [...document.querySelectorAll(".card.doubtful, .note")];

// The stop after the one last shown; before any was shown, the first or the last.
function step(by) {
  if (!stops.length) return;
  const at = stops.findIndex((stop) => `#${stop.id}` === decodeURIComponent(location.hash));
  const next = at < 0 ? (by > 0 ? 0 : stops.length - 1) : (at + by + stops.length) % stops.length;
  location.hash = stops[next].id;
}

// A card that is gone to is opened and its figure shown in the text; its number holds the focus, so that Enter leads on.
function open() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  document.querySelector(".figure.shown")?.classList.remove("shown");
  if (!target?.matches(".card, .note")) return;
  target.querySelector("details")?.setAttribute("open", "");
  const number = target.querySelector("a");
  number.focus({ preventScroll: true });
  document.getElementById(number.hash.slice(1))?.closest(".figure")?.classList.add("shown");
  target.scrollIntoView({ block: "center" });
}

for (const button of document.querySelectorAll("[data-step]")) {
  button.addEventListener("click", (event) => {
    event.preventDefault();
    step(Number(button.dataset.step));
  });
}
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, textarea, select")) return;
  if (event.key === "n") step(1);
  if (event.key === "p") step(-1);
});
window.addEventListener("hashchange", open);
open();
