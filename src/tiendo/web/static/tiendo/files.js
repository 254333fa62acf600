// Files that are no larger together than one may be are sent together, so that they are compared with each other; else one by one, each within
// the limit by itself. Each result is shown as soon as it is read. Without this script the form sends them together.
"use strict";

const END_OF_RESULT = "<!--read-->";
let given = [];

function say(words, facts) {
  return words.replace(/\{(\w+)\}/g, (whole, name) => facts[name] ?? whole);
}

// The sentence for a file of which the site told nothing, in the shape of its own results.
function refuse(list, name, fault) {
  const item = document.createElement("li");
  item.className = "result refused";
  for (const [kind, words] of [["file", name], ["fault", fault]]) {
    const line = document.createElement("p");
    line.className = kind;
    line.textContent = words;
    if (kind === "fault") line.setAttribute("role", "alert");
    item.append(line);
  }
  list.append(item);
}

// Puts one result into the list. It holds its file, so that it can be sent once more to be saved with comments.
function show(list, markup, files) {
  list.insertAdjacentHTML("beforeend", markup);
  let item = list.lastElementChild;
  const file = files[Number(item.dataset.file) - 1];
  if (file) item.given = { file, all: files };
  if ("together" in item.dataset) {
    // What the others say of it: its result stands where the first one stood.
    const first = list.querySelector(`.result[data-id="${CSS.escape(item.dataset.id)}"]`);
    if (first?.querySelector("details").open) item.querySelector("details").open = true;
    first?.replaceWith(item);
  }
  item.dispatchEvent(new CustomEvent("tiendo:read", { bubbles: true }));
}

// Sends files; their results are put into the list as they come. Gives the sentence of what failed, if something did.
async function send(form, files, part, list, words, told) {
  if (files.some((file) => file.size > Number(words.limit) * 1e6)) return words.large;
  const body = new FormData();
  body.set("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
  body.set("part", part);
  for (const file of files) body.append("file", file, file.name);
  const answer = await fetch(form.action, { method: "POST", body });
  if (!answer.ok) return answer.status === 413 ? words.large : words.failed;
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let come = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return come.trim() ? words.failed : null;
    const results = (come + value).split(END_OF_RESULT);
    come = results.pop();
    for (const result of results) {
      show(list, result, files);
      told();
    }
  }
}

// The files in the sendings they go in.
function sendings(files, words) {
  const size = files.reduce((sum, file) => sum + file.size, 0);
  return size <= Number(words.limit) * 1e6 && files.length <= Number(words.most) ? [files] : files.map((file) => [file]);
}

async function read(files) {
  given = files;
  const place = document.getElementById("files");
  const form = document.getElementById("proofread");
  const words = place.dataset;
  const [list, bar, status] = ["ol", "progress", "[role=status]"].map((sort) => place.querySelector(sort));
  const giving = document.querySelector(".giving");
  giving.classList.add("used");
  giving.open = false;
  place.hidden = bar.hidden = false;
  list.replaceChildren();
  bar.max = files.length;
  const parts = sendings(files, words);
  let before = 0;
  for (const [at, some] of parts.entries()) {
    const tell = () => {
      const read = Number(list.lastElementChild?.dataset.file ?? 0);
      const now = Math.min(before + (parts.length > 1 ? 0 : read), files.length - 1);
      bar.value = now;
      status.textContent = say(words.reading, { at: now + 1, all: files.length, name: files[now].name });
    };
    tell();
    const fault = await send(form, some, at + 1, list, words, tell).catch(() => words.failed);
    // Another language was asked for, or other files were given, while these were being read.
    if (given !== files || !list.isConnected) return;
    const told = new Set([...list.children].map((item) => item.given?.file));
    if (fault) for (const file of some) if (!told.has(file)) refuse(list, file.name, fault);
    before += some.length;
  }
  bar.hidden = true;
  const all = [...list.children];
  status.textContent = say(words.done, { read: all.filter((item) => !item.matches(".refused")).length, all: all.length });
  if (parts.length > 1) status.textContent += ` ${words.apart}`;
  if (all.length === 1) all[0].querySelector("details")?.setAttribute("open", "");
  form.reset();
}

document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (form.id === "proofread") {
    const files = [...form.elements.file.files];
    // What is wrong with both, or with neither, the site says.
    if (!files.length || form.elements.text.value || !document.getElementById("files") || event.submitter?.name) return;
    event.preventDefault();
    read(files);
  } else if (given.length && event.submitter?.name === "language") {
    // The same page in the other language, in which the same files are read again: nobody but this page has them.
    event.preventDefault();
    const body = new FormData(form, event.submitter);
    const answer = await fetch(form.action, { method: "POST", body });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    document.documentElement.lang = page.documentElement.lang;
    document.title = page.title;
    document.body.replaceWith(page.body);
    read(given);
  }
});
