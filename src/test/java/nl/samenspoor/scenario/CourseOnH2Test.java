package nl.samenspoor.scenario;

import nl.samenspoor.IntegrationTest;

@IntegrationTest
class CourseOnH2Test extends CourseScenarios {}
