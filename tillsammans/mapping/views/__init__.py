"""Pages of Kartlägga: one module per part."""
