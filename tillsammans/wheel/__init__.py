"""Barnets bästa-hjulet: the seven sectors, the voices, and the wheel as drawing, table and paper."""
