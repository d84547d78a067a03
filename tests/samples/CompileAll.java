// Folders in, the Java in each of them compiled, in one start of the compiler: a class may have its name in every folder.

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;

public class CompileAll {
    public static void main(String[] folders) {
        int failures = 0;
        for (String folder : folders) {
            List<String> words = new ArrayList<>(List.of("-Xlint:all", "-Werror", "-encoding", "UTF-8", "-d", folder));
            for (File file : new File(folder).listFiles()) {
                if (file.getName().endsWith(".java")) words.add(file.getPath());
            }
            failures += ToolProvider.getSystemJavaCompiler().run(null, null, null, words.toArray(new String[0]));
        }
        System.exit(failures == 0 ? 0 : 1);
    }
}
