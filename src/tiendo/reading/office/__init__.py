"""Files of older and other office programs: which they are, and what they are turned into before they are read."""

TARGETS = {".doc": ".docx", ".rtf": ".docx", ".odt": ".docx", ".xls": ".xlsx", ".ods": ".xlsx"}
"""What each ending is turned into."""


def convert(data: bytes, source: str, ending: str) -> bytes:
    """The bytes of the file as .docx or .xlsx.

    MislabelledFileError, SecretDocumentError, OfficeMissingError, OfficeFailedError, ReadingStoppedError.
    """
    # What starts and cleans up after another program takes a while to load, and most files need none.
    from tiendo.reading.office.libreoffice import convert  # noqa: PLC0415

    return convert(data, source, ending)
