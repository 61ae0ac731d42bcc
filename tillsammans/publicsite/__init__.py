"""The open site: everything that needs no sign-in. It holds nothing about any child."""
