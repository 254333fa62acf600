"""What people send to be read: texts, pasted or as files."""

import re
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from tiendo.reading import archive
from tiendo.reading.read import READABLE
from tiendo.web.documents.several import MOST_DOCUMENTS, File

MOST_FILES = 20
"""Files that are taken in one sending. The page's script sends more of them one by one, as many as there are."""
_HIGHEST_PART = 9999
_FINGERPRINT = re.compile(r"[0-9a-f]{16}")

_TEXT = forms.Textarea(attrs={"rows": 8, "spellcheck": "false"})
_FILE = forms.FileInput(attrs={"accept": ",".join(READABLE)})


class ManyFilesInput(forms.FileInput):
    """A box for files that takes several."""

    allow_multiple_selected = True

    def value_from_datadict(self, data: Any, files: Any, name: str) -> list[Any]:
        """All of them."""
        return list(files.getlist(name)) if hasattr(files, "getlist") else []


class ManyFilesField(forms.Field):
    """Files, none of them or several."""

    widget = ManyFilesInput


class GivenForm(forms.Form):
    """A text, pasted or as files."""

    text = forms.CharField(
        label=_("Text of the report"), required=False, strip=False, widget=forms.Textarea(attrs={"rows": 14, "spellcheck": "false"})
    )
    file = ManyFilesField(
        label=_("Or files: Word, Excel, PDF, web pages, text; several at once, or a .zip"),
        required=False,
        widget=ManyFilesInput(attrs={"accept": ",".join((*READABLE, archive.ENDING))}),
    )

    def clean(self) -> dict[str, Any]:
        """One of the two."""
        files = self.cleaned_data.get("file")
        if self.cleaned_data.get("text") and files:
            raise forms.ValidationError(_("There is both a pasted text and a file. Keep the one that is to be read."))
        if not self.cleaned_data.get("text") and not files:
            raise forms.ValidationError(_("Paste a text or choose a file."))
        if files and len(files) > MOST_FILES:
            message = gettext("There are {number} files; {most} are taken at a time. Send them in parts, or as one .zip.")
            raise forms.ValidationError(message.format(number=len(files), most=MOST_FILES))
        return self.cleaned_data

    def material(self) -> tuple[File, ...]:
        """The names and the bytes of what was given."""
        if files := self.cleaned_data["file"]:
            return tuple(File(file.name, file.read()) for file in files)
        return (pasted(self.cleaned_data["text"]),)


class ProofreadForm(GivenForm):
    """What is to be checked. `part` is the number of a file that the page's script sends by itself."""

    part = forms.IntegerField(required=False, min_value=1, max_value=_HIGHEST_PART, widget=forms.HiddenInput)


class AnnotatedForm(GivenForm):
    """What is to come back with comments: of several documents the one with this number, without the findings that were passed over.

    `together` asks for what the others say of it as well, `doubts` for what is only to be looked at.
    """

    number = forms.IntegerField(required=False, min_value=1, max_value=MOST_DOCUMENTS)
    passed = forms.CharField(required=False, max_length=200_000)
    together = forms.BooleanField(required=False)
    doubts = forms.BooleanField(required=False)

    def clean_passed(self) -> frozenset[str]:
        """The fingerprints; what is none is left out."""
        return frozenset(_FINGERPRINT.findall(self.cleaned_data["passed"]))


class CompareForm(forms.Form):
    """Two versions of a report, each a text or a file."""

    earlier_text = forms.CharField(label=_("Text of the report"), required=False, strip=False, widget=_TEXT)
    earlier_file = forms.FileField(label=_("Or a file"), required=False, allow_empty_file=True, widget=_FILE)
    later_text = forms.CharField(label=_("Text of the report"), required=False, strip=False, widget=_TEXT)
    later_file = forms.FileField(label=_("Or a file"), required=False, allow_empty_file=True, widget=_FILE)

    def clean(self) -> dict[str, Any]:
        """One of the two for each version."""
        for side in ("earlier", "later"):
            text, file = self.cleaned_data.get(f"{side}_text"), self.cleaned_data.get(f"{side}_file")
            if text and file:
                self.add_error(f"{side}_file", _("There is both a pasted text and a file. Keep the one that is to be read."))
            if not text and not file:
                self.add_error(f"{side}_file", _("Paste a text or choose a file."))
        return self.cleaned_data

    @property
    def sides(self) -> tuple[tuple[str, Any], ...]:
        """The two versions with their titles and boxes, as the page shows them."""
        titles = (gettext("Earlier version"), gettext("Later version"))
        return tuple(
            (title, [self[f"{side}_text"], self[f"{side}_file"]]) for title, side in zip(titles, ("earlier", "later"), strict=True)
        )

    def material(self) -> tuple[File, File]:
        """The earlier and the later."""
        return self._given("earlier"), self._given("later")

    def _given(self, side: str) -> File:
        file = self.cleaned_data[f"{side}_file"]
        return File(file.name, file.read()) if file else pasted(self.cleaned_data[f"{side}_text"])


def pasted(text: str) -> File:
    """A text from the box as a file."""
    return File(gettext("Pasted text") + ".txt", text.encode())
