"""Pages of how far the county has come."""
