"""Map tools, one file each; they emit signals and know no dock."""
