"""An account."""

from typing import ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.contrib.auth.validators import UnicodeUsernameValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from tiendo.web.audit.who import Who


class Role(models.TextChoices):
    """What an account is for."""

    CLERK = "clerk", _("Clerk")
    UNIT = "unit", pgettext_lazy("role", "Reporting unit")
    LEADER = "leader", _("Leader")
    ADMINISTRATOR = "administrator", _("Administrator")
    AUDITOR = "auditor", _("Auditor")


class User(AbstractBaseUser):
    """Somebody who signs in with a username. Accounts are closed (`is_active`), not removed."""

    username = models.CharField(max_length=60, unique=True, validators=[UnicodeUsernameValidator()])
    name = models.CharField(max_length=200)
    role = models.CharField(max_length=20, choices=Role.choices)
    is_active = models.BooleanField(default=True)

    objects = BaseUserManager["User"]()

    USERNAME_FIELD = "username"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name", "role"]

    class Meta:
        constraints = (models.CheckConstraint(condition=models.Q(role__in=Role.values), name="people_user_role_is_known"),)

    def get_full_name(self) -> str:
        """The name as shown."""
        return self.name

    def as_who(self) -> Who:
        """The account as events name it."""
        return Who(self.username, self.pk)
