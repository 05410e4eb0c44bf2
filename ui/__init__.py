"""What people see. Starts an analysis only by its registered id."""
