"""Measurements that take long or depend on the computer: kept here, run by hand, never by the tests."""
