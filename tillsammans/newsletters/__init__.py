"""The newsletter's subscribers, and sending an issue once to each of them."""
