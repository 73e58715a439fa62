"""LinkedIn's "Get a copy of your data": a zip or a folder of tables, of which only those of a résumé are opened."""
