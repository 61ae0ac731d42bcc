"""What is filled in when a provider joins and when it leaves."""
