// n and p, and the two buttons, walk over what a person should look at. Without this script the links of each card do.
"use strict";

let last = null;

// The stop after the one last shown; before any was shown, the first or the last. Results may still be coming.
function step(by) {
  const stops = [...document.querySelectorAll(".card.doubtful, .note")];
  if (!stops.length) return;
  const at = stops.indexOf(last);
  const next = at < 0 ? (by > 0 ? 0 : stops.length - 1) : (at + by + stops.length) % stops.length;
  location.hash = stops[next].id;
}

// A card that is gone to is opened and its figure shown in the text; its number holds the focus, so that Enter leads on.
// The card of a table stands in a corner of the window, so it is the cell that is brought into sight.
function open() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  document.querySelector(".shown")?.classList.remove("shown");
  if (!target?.matches(".card, .note")) return;
  last = target;
  for (let shut; (shut = target.closest("details:not([open])")); ) shut.open = true;
  target.querySelector("details")?.setAttribute("open", "");
  const number = target.querySelector(".amount") ?? target.querySelector("a");
  number.focus({ preventScroll: true });
  const place = document.getElementById(decodeURIComponent(number.hash.slice(1)));
  const shown = place?.closest(".figure") ?? place;
  if (shown !== target) shown?.classList.add("shown");
  (target.closest(".tabled") && shown ? shown : target).scrollIntoView({ block: "center", inline: "center" });
}

// Back to the number in the text.
function close() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const number = target?.matches(".card, .note") && (target.querySelector(".amount") ?? target.querySelector("a"));
  if (!number) return;
  number.click();
  document.getElementById(decodeURIComponent(number.hash.slice(1)))?.querySelector("a")?.focus();
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-step]");
  if (!button) return;
  event.preventDefault();
  step(Number(button.dataset.step));
});
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, textarea, select")) return;
  if (event.key === "n") step(1);
  if (event.key === "p") step(-1);
  if (event.key === "Escape") close();
});
window.addEventListener("hashchange", open);
open();
