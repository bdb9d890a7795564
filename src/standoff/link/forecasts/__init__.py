"""Forecasts: what voices said would come, what came of it, and the record of each voice."""

from standoff.link.forecasts.forecast import Forecast, Window, forecasts
from standoff.link.forecasts.record import Record, records
from standoff.link.forecasts.settle import Outcome, outcomes, settle

__all__ = ["Forecast", "Outcome", "Record", "Window", "forecasts", "outcomes", "records", "settle"]
