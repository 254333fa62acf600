"""The command line: commands on files, one file each; a thin shell around the pure packages."""
