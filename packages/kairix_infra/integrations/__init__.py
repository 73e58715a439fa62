"""Services outside, each behind the port that core asks for."""
