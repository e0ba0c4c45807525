"""Checks of links, tags, marks and front matter."""
