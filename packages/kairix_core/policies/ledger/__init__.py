"""The ledger of facts: what is proposed, accepted, edited, worked out and undone, and the row that it adds up to."""
