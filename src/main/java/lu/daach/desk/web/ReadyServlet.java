package lu.daach.desk.web;

import jakarta.annotation.Resource;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Whether a page can be served: 200 when the database answers, else 503. */
@WebServlet("/health/ready")
public class ReadyServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int WAIT_SECONDS = 3;

    @Resource(lookup = "java:app/jdbc/daach")
    private transient DataSource connections;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean ready = databaseAnswers();
        response.setStatus(ready ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("application/json");
        response.getWriter().write(ready ? "{\"status\":\"UP\"}" : "{\"status\":\"DOWN\"}");
    }

    private boolean databaseAnswers() {
        try (Connection connection = connections.getConnection()) {
            return connection.isValid(WAIT_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }
}
