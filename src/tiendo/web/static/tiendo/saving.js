// The file with comments: the page sends the file once more, with what was passed over, and saves what comes back.
// Without this script the form asks for the file again.
"use strict";

// What is sent: the file this result was read from, or all of its sending where it was compared with the others; for a pasted text the text.
function sending(button, page) {
  const result = button.closest(".result");
  const form = button.form;
  const body = new FormData();
  body.set("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken.value);
  if (result?.given) {
    const { file, all } = result.given;
    const together = "together" in result.dataset;
    for (const one of together ? all : [file]) body.append("file", one, one.name);
    body.set("number", together ? result.dataset.number : form.elements.number.value);
    if (together) body.set("together", "1");
  } else {
    body.set("text", form.elements.text.value);
  }
  if (page.querySelector("input.too")?.checked) body.set("doubts", "1");
  const names = [...page.querySelectorAll(".note.passed")].map((note) => note.dataset.fingerprint);
  body.set("passed", [...new Set(names)].join(" "));
  return body;
}

function nameOf(answer) {
  const said = answer.headers.get("Content-Disposition") ?? "";
  const encoded = /filename\*=utf-8''([^;]+)/i.exec(said);
  return encoded ? decodeURIComponent(encoded[1]) : /filename="([^"]+)"/.exec(said)?.[1] ?? "soat-so-lieu";
}

function complain(button, words) {
  const line = document.createElement("p");
  line.className = "fault";
  line.setAttribute("role", "alert");
  line.textContent = words;
  button.closest(".download").append(line);
}

async function save(button) {
  const words = document.getElementById("saving").dataset;
  const page = button.closest(".page");
  page.querySelector(".download .fault")?.remove();
  const label = button.textContent;
  button.textContent = words.busy;
  button.disabled = true;
  try {
    const answer = await fetch(button.getAttribute("formaction") ?? button.form.action, { method: "POST", body: sending(button, page) });
    if (!answer.ok) {
      const said = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector(".fault, .notice p");
      complain(button, said?.textContent ?? words.failed);
      return;
    }
    const link = document.createElement("a");
    link.href = URL.createObjectURL(await answer.blob());
    link.download = nameOf(answer);
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  } catch {
    complain(button, words.failed);
  } finally {
    button.textContent = label;
    button.disabled = false;
  }
}

document.addEventListener("submit", (event) => {
  if (!event.submitter?.matches(".annotate")) return;
  event.preventDefault();
  save(event.submitter);
});
