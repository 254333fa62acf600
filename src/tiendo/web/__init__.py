"""The site: an ordinary Django project. One app per concern; `config` holds what they share."""
