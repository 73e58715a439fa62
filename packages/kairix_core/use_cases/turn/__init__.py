"""A question and its answer: admitted, recalled, answered, recorded (ADR 0002)."""
