// A file dropped on the form is chosen in it. Without this script the form's own button does the same.
"use strict";

for (const form of document.querySelectorAll("form.proofread")) {
  const chosen = form.querySelector("input[type=file]");
  const over = (isOver) => form.classList.toggle("over", isOver);

  form.addEventListener("dragover", (event) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    over(true);
  });
  form.addEventListener("dragleave", (event) => {
    if (!form.contains(event.relatedTarget)) over(false);
  });
  form.addEventListener("drop", (event) => {
    over(false);
    if (!event.dataTransfer.files.length) return;
    event.preventDefault();
    chosen.files = event.dataTransfer.files;
    chosen.focus();
  });
}
