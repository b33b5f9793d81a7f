DROP TABLE coach_reports;
