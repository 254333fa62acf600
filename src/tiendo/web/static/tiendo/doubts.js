// n and p, and the two buttons, walk over the findings in the order of the text, and over what is only to be looked at where that is shown.
// Without this script the links of each card do.
"use strict";

const SHOWN_TOO = "tiendo-doubts";
let last = null;

document.documentElement.classList.add("scripted");

// What the browser remembers; where it refuses to, nothing is remembered.
function remembered(name) {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

function remember(name, value) {
  try {
    value === null ? localStorage.removeItem(name) : localStorage.setItem(name, value);
  } catch {
    // A private window: it lasts as long as the page.
  }
}

// What there is to walk over now. Results may still be coming.
function stops() {
  return [...document.querySelectorAll(".card.doubtful, .note:not(.passed)")].filter((stop) => {
    const page = stop.closest(".page.checked");
    return !page || stop.matches(".wrong, .differs") || page.querySelector("input.too")?.checked;
  });
}

// The stop after the one last shown; where that is gone, after its place in the text; before any was shown, the first or the last.
function step(by) {
  const all = stops();
  if (!all.length) return;
  let at = all.indexOf(last);
  if (at < 0 && last?.isConnected) {
    const after = all.findIndex((stop) => last.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING);
    at = by > 0 ? (after < 0 ? all.length : after) - 1 : after < 0 ? all.length : after;
  }
  const next = at < 0 && !last?.isConnected ? (by > 0 ? 0 : all.length - 1) : (at + by + all.length) % all.length;
  go(all[next]);
}

function go(stop) {
  if (location.hash === `#${stop.id}`) open();
  else location.hash = stop.id;
}

// A card that is gone to is opened and its figure shown in the text; its number holds the focus, so that Enter leads on.
// The card of a table stands in a corner of the window, so it is the cell that is brought into sight.
function open() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  for (const shown of document.querySelectorAll(".shown")) shown.classList.remove("shown");
  if (target?.matches("details:not(.passed-over)")) target.open = true;
  for (let shut; (shut = target?.closest("details:not([open])")); ) shut.open = true;
  if (!target?.matches(".card, .note")) {
    // A place in a text that was folded comes into sight only now.
    if (target?.closest(".whole")) target.scrollIntoView({ block: "center" });
    return;
  }
  document.querySelector(".note[aria-current], .card[aria-current]")?.removeAttribute("aria-current");
  target.setAttribute("aria-current", "true");
  last = target;
  target.querySelector("details")?.setAttribute("open", "");
  const number = target.querySelector(".amount") ?? target.querySelector("a");
  number.focus({ preventScroll: true });
  const place = document.getElementById(decodeURIComponent(number.hash.slice(1)));
  const shown = place?.closest(".figure") ?? place;
  if (shown !== target) shown?.classList.add("shown");
  for (const other of target.querySelectorAll(".with a")) document.getElementById(other.hash.slice(1))?.classList.add("shown");
  (target.closest(".tabled") && shown ? shown : target).scrollIntoView({ block: "center", inline: "center" });
  tell(target);
}

// Which of how many it is, said in the page it stands in.
function tell(target) {
  const all = stops();
  for (const status of document.querySelectorAll(".at")) status.textContent = "";
  const status = target.closest(".page")?.querySelector(".at");
  if (!status || !all.includes(target)) return;
  status.textContent = status.dataset.words.replace("{at}", all.indexOf(target) + 1).replace("{all}", all.length);
}

// Back to the number in the text.
function close() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const number = target?.matches(".card, .note") && (target.querySelector(".amount") ?? target.querySelector("a"));
  if (!number) return;
  number.click();
  document.getElementById(decodeURIComponent(number.hash.slice(1)))?.querySelector("a")?.focus();
}

// Whether doubts are shown is one choice for all pages.
function showToo(within) {
  for (const box of within.querySelectorAll("input.too")) box.checked = remembered(SHOWN_TOO) === "yes";
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-step]");
  if (!button) return;
  event.preventDefault();
  step(Number(button.dataset.step));
});
document.addEventListener("change", (event) => {
  if (!event.target.matches("input.too")) return;
  remember(SHOWN_TOO, event.target.checked ? "yes" : null);
  for (const box of document.querySelectorAll("input.too")) box.checked = event.target.checked;
});
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input:not([type=checkbox]), textarea, select")) return;
  if (event.key === "n") step(1);
  if (event.key === "p") step(-1);
  if (event.key === "Escape") close();
});
document.addEventListener("tiendo:read", (event) => showToo(event.target));
window.addEventListener("hashchange", open);
showToo(document);
open();
