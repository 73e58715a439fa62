"""How well the representative answers without a model, measured."""
