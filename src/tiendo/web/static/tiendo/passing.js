// Findings that somebody passed over, with the reason: remembered in this browser only, by a number made from the finding.
// They stay passed over when the document comes again. Without this script nothing of it is on the page.
"use strict";

const PASSED = "tiendo-passed";
const MOST_PASSED = 5000;
let passed = recalled();

function recalled() {
  try {
    return new Map(Object.entries(JSON.parse(remembered(PASSED) ?? "{}")));
  } catch {
    return new Map();
  }
}

function keep() {
  // The oldest go first.
  while (passed.size > MOST_PASSED) passed.delete(passed.keys().next().value);
  remember(PASSED, passed.size ? JSON.stringify(Object.fromEntries(passed)) : null);
}

function piece(name) {
  return document.getElementById(name).content.firstElementChild.cloneNode(true);
}

// Brings one page in step with what is passed over.
function settle(page) {
  const gone = [];
  for (const note of page.querySelectorAll(".note[data-fingerprint]")) {
    if (!note.querySelector(".pass")) note.querySelector(".acts").append(piece("pass-button"));
    const is = passed.has(note.dataset.fingerprint);
    note.classList.toggle("passed", is);
    if (is) gone.push(note);
  }
  for (const note of page.querySelectorAll(".note[data-fingerprint]")) {
    const at = note.querySelector("a").hash.slice(1).replace(/^p-/, "");
    const alike = [...page.querySelectorAll(`.note a.label-of[href="#p-${CSS.escape(at)}"]`)].map((link) => link.closest(".note"));
    for (const place of page.querySelectorAll(`[data-of="${CSS.escape(at)}"]`)) {
      place.classList.toggle("passed", alike.every((other) => other.matches(".passed")));
    }
  }
  list(page, gone);
  count(page, gone);
}

// What is passed over, folded, each with its reason.
function list(page, gone) {
  const fold = page.querySelector(".passed-over");
  if (!fold) return;
  fold.hidden = !gone.length;
  const summary = fold.querySelector("summary");
  summary.textContent = summary.dataset.words.replace("{number}", gone.length);
  fold.querySelector("ul").replaceChildren(
    ...gone.map((note) => {
      const item = piece("passed-item");
      const { reason, words } = passed.get(note.dataset.fingerprint) ?? {};
      const told = document.getElementById("passing").content.querySelector(`input[value="${CSS.escape(reason)}"]`);
      item.querySelector("strong").textContent = note.querySelector(".label-of").textContent;
      item.querySelector(".message").textContent = note.querySelector("p").textContent;
      item.querySelector("small").textContent = [told?.parentElement.textContent.trim(), words].filter(Boolean).join(": ");
      item.querySelector("a").href = note.querySelector("a").hash;
      item.dataset.fingerprint = note.dataset.fingerprint;
      return item;
    }),
  );
}

function count(page, gone) {
  const whole = page.closest(".result") ?? page;
  let left = 0;
  let all = 0;
  for (const severity of ["wrong", "differs"]) {
    const fewer = gone.filter((note) => note.matches(`.${severity}`)).length;
    for (const said of whole.querySelectorAll(`.count.${severity}`)) {
      const number = said.querySelector("b");
      number.dataset.all ??= number.textContent;
      number.textContent = Number(number.dataset.all) - fewer;
      said.hidden = number.textContent === "0";
      if (!said.closest(".tally")) continue;
      left += Number(number.textContent);
      all += Number(number.dataset.all);
    }
  }
  for (const said of whole.querySelectorAll(".all-passed")) said.hidden = !all || left > 0;
}

function settleAll(within = document) {
  for (const page of within.querySelectorAll(".page.checked")) settle(page);
}

// The form of reasons, in the note.
function ask(note) {
  if (!note?.matches(".note[data-fingerprint]:not(.passed)")) return;
  document.querySelector("form.passing")?.remove();
  if (last !== note) go(note);
  const form = piece("passing");
  note.append(form);
  form.scrollIntoView({ block: "nearest" });
  form.querySelector("input").focus({ preventScroll: true });
}

function cancel(form) {
  const note = form.closest(".note");
  form.remove();
  note.querySelector("a").focus();
}

function pass(form) {
  const note = form.closest(".note");
  const given = new FormData(form);
  form.remove();
  passed.set(note.dataset.fingerprint, { reason: given.get("reason"), words: given.get("words").trim() });
  keep();
  settleAll();
  if (stops().length) {
    step(1);
  } else {
    const fold = note.closest(".page").querySelector(".passed-over");
    location.hash = fold.id;
    fold.querySelector("summary").focus();
  }
}

document.addEventListener("submit", (event) => {
  if (!event.target.matches("form.passing")) return;
  event.preventDefault();
  pass(event.target);
});
document.addEventListener("click", (event) => {
  const button = event.target.closest("button");
  if (!button) return;
  if (button.matches(".pass")) ask(button.closest(".note"));
  if (button.matches(".cancel")) cancel(button.closest("form"));
  if (button.matches(".undo")) {
    const name = button.closest("[data-fingerprint]").dataset.fingerprint;
    const page = button.closest(".page");
    passed.delete(name);
    keep();
    settleAll();
    const note = page.querySelector(`.note[data-fingerprint="${CSS.escape(name)}"]`);
    if (note) go(note);
  }
  if (button.matches(".forget")) {
    passed = new Map();
    keep();
    settleAll();
  }
});
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const form = event.target.closest?.("form.passing");
  if (form && event.key === "Escape") {
    event.stopImmediatePropagation();
    cancel(form);
  } else if (event.key === "d" && !event.target.matches("input:not([type=checkbox]), textarea, select")) {
    event.preventDefault();
    ask(last?.isConnected && last.matches(".note:not(.passed)") ? last : stops().find((stop) => stop.matches(".note[data-fingerprint]")));
  }
});
document.addEventListener("tiendo:read", (event) => settleAll(event.target));
// Another window of the same browser.
window.addEventListener("storage", (event) => {
  if (event.key !== PASSED && event.key !== null) return;
  passed = recalled();
  settleAll();
});
settleAll();
