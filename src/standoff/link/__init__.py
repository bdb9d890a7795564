"""What several reports say of one happening: origins, occurrences, disputes and forecasts."""
