"""Addresses of signing in and out."""

from django.contrib.auth.decorators import login_not_required
from django.urls import path

from tiendo.web.people.views import SignIn, SignOut

urlpatterns = [
    path("dang-nhap/", SignIn.as_view(), name="sign_in"),
    path("dang-xuat/", login_not_required(SignOut.as_view()), name="sign_out"),
]
