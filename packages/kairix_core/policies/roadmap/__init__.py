"""From facts to a roadmap: what a role asks for, how near a person is, the cheapest way there and its milestones."""
