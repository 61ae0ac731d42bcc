"""Pages of the plan: leading the meeting, writing, reading, and paper."""
