package nl.samenspoor.inbox;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** An inbox without tasks before every test, read by the leader, and its pages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class InboxPages {

    Inbox inbox;
    MockMvc mvc;

    @BeforeAll
    void start() {
        inbox = new Inbox();
        mvc = MockMvcBuilders.webAppContextSetup(inbox.context)
                .defaultRequest(get("/").locale(Locale.forLanguageTag("nl")))
                .build();
    }

    @AfterAll
    void stop() {
        inbox.close();
    }

    @BeforeEach
    void empty() {
        JdbcClient jdbc = inbox.get(JdbcClient.class);
        jdbc.sql("delete from task_submission").update();
        jdbc.sql("delete from task_draft").update();
        jdbc.sql("delete from task_claim").update();
        jdbc.sql("delete from task").update();
        inbox.world.hold = null;
        inbox.world.past.clear();
        inbox.world.gone.clear();
        inbox.world.reader = Inbox.LEADER;
        inbox.world.conditions.clear();
        inbox.world.conditions.put("k1", "Inzicht in kwaliteit");
    }

    String page(MockHttpServletRequestBuilder request, int expected) throws Exception {
        return mvc.perform(request)
                .andExpect(status().is(expected))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    String page(String path, int expected) throws Exception {
        return page(get(path), expected);
    }
}
