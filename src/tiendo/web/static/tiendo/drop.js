// Files dropped on the form are chosen in it. Without this script the form's own button does the same.
"use strict";

function over(event) {
  const form = event.target.closest?.("form.proofread");
  return event.dataTransfer?.types.includes("Files") ? form : null;
}

document.addEventListener("dragover", (event) => {
  const form = over(event);
  if (!form) return;
  event.preventDefault();
  form.classList.add("over");
});
document.addEventListener("dragleave", (event) => {
  const form = over(event);
  if (form && !form.contains(event.relatedTarget)) form.classList.remove("over");
});
document.addEventListener("drop", (event) => {
  const form = over(event);
  if (!form) return;
  event.preventDefault();
  form.classList.remove("over");
  if (!event.dataTransfer.files.length) return;
  form.elements.file.files = event.dataTransfer.files;
  form.elements.file.focus();
});
