// Files are sent one by one, each within the limit by itself, and each result is shown as soon as it is read.
// Without this script the form sends them together.
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

// Sends one file; its results are put into the list as they come. Gives the sentence of what failed, if something did.
async function send(form, file, part, list, words) {
  if (file.size > Number(words.limit) * 1e6) return words.large;
  const body = new FormData();
  body.set("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
  body.set("part", part);
  body.set("file", file, file.name);
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
      list.insertAdjacentHTML("beforeend", result);
      list.lastElementChild.dispatchEvent(new CustomEvent("tiendo:read", { bubbles: true }));
    }
  }
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
  for (const [at, file] of files.entries()) {
    bar.value = at;
    status.textContent = say(words.reading, { at: at + 1, all: files.length, name: file.name });
    const fault = await send(form, file, at + 1, list, words).catch(() => words.failed);
    // Another language was asked for, or other files were given, while these were being read.
    if (given !== files || !list.isConnected) return;
    if (fault) refuse(list, file.name, fault);
  }
  bar.hidden = true;
  const all = [...list.children];
  status.textContent = say(words.done, { read: all.filter((item) => !item.matches(".refused")).length, all: all.length });
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
