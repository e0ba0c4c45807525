"""Programs for developers: tables, listings, calibration. Not shipped."""
