package lu.daach.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The same GET again and again on kept connections, each waiting for its answer; plain sockets, to leave the processors to the server. */
final class Load {

    /** @param perSecond answers of status 200 @param p99Millis 99 of 100 were faster */
    record Result(double perSecond, double p99Millis) {
    }

    private final int port;
    private final String path;
    private final List<String> headers;

    /** @param headers one line a connection, for example its cookie */
    Load(int port, String path, List<String> headers) {
        this.port = port;
        this.path = path;
        this.headers = headers;
    }

    Result run(Duration time) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(headers.size());
        try {
            long end = System.nanoTime() + time.toNanos();
            List<Callable<long[]>> connections = new ArrayList<>();
            headers.forEach(header -> connections.add(() -> connection(header, end)));
            long began = System.nanoTime();
            List<Future<long[]>> taken = threads.invokeAll(connections);
            double seconds = (System.nanoTime() - began) / 1e9;
            long[] all = new long[0];
            for (Future<long[]> one : taken) {
                int before = all.length;
                all = Arrays.copyOf(all, before + one.get().length);
                System.arraycopy(one.get(), 0, all, before, one.get().length);
            }
            Arrays.sort(all);
            return new Result(all.length / seconds, all[(int) (all.length * 0.99)] / 1e6);
        } finally {
            threads.shutdownNow();
        }
    }

    private long[] connection(String header, long end) throws IOException {
        byte[] request = ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nAccept: */*\r\n" + header + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        long[] times = new long[1024];
        int count = 0;
        while (System.nanoTime() < end) {
            // The server closes a connection after some hundred requests.
            try (Socket socket = new Socket("127.0.0.1", port)) {
                socket.setTcpNoDelay(true);
                InputStream in = new BufferedInputStream(socket.getInputStream(), 65_536);
                boolean open = true;
                while (open && System.nanoTime() < end) {
                    long began = System.nanoTime();
                    socket.getOutputStream().write(request);
                    open = skipAnswer(in);
                    if (count == times.length) {
                        times = Arrays.copyOf(times, count * 2);
                    }
                    times[count++] = System.nanoTime() - began;
                }
            }
        }
        return Arrays.copyOf(times, count);
    }

    /** @return whether the server keeps the connection */
    private boolean skipAnswer(InputStream in) throws IOException {
        String status = line(in);
        if (!status.startsWith("HTTP/1.1 200")) {
            throw new IOException(path + " answers " + status);
        }
        int length = -1;
        boolean kept = true;
        for (String header = line(in).toLowerCase(Locale.ROOT); !header.isEmpty(); header = line(in).toLowerCase(Locale.ROOT)) {
            if (header.startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).strip());
            }
            kept &= !header.equals("connection: close");
        }
        if (length >= 0) {
            in.skipNBytes(length);
            return kept;
        }
        for (int chunk = Integer.parseInt(line(in), 16); chunk > 0; chunk = Integer.parseInt(line(in), 16)) {
            in.skipNBytes(chunk + 2L);
        }
        line(in);
        return kept;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("the connection was closed");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
