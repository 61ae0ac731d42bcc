"""The study's pages: what is public, and one module for each part of the work."""
