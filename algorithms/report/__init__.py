"""What any algorithm's HTML report is built from: markup, figures, charts, the run's record."""
