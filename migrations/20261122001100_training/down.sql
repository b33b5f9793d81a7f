DROP TABLE readiness;
DROP TABLE sets;
DROP TABLE workouts;
DROP TABLE assignments;
DROP TABLE plan_revisions;
DROP TABLE plans;
DROP TABLE profiles;
DROP TABLE gyms;
