package nl.samenspoor.scenario;

import nl.samenspoor.PostgresTest;

@PostgresTest
class CourseOnPostgresTest extends CourseScenarios {}
