package se.fadder.db;

import static org.junit.platform.commons.support.AnnotationSupport.isAnnotated;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The extension behind {@link OnBothDatabases} and {@link OnOneDatabase}. */
final class BothDatabases implements ClassTemplateInvocationContextProvider {
  private static final Dialect RULES =
      Dialect.valueOf(System.getProperty("test.ruleDatabases", Dialect.SQLITE.name()));

  @Override
  public boolean supportsClassTemplate(ExtensionContext context) {
    return true;
  }

  @Override
  public Stream<? extends ClassTemplateInvocationContext> provideClassTemplateInvocationContexts(
      ExtensionContext context) {
    return isAnnotated(context.getTestClass(), OnOneDatabase.class)
        ? Stream.of(new On(RULES))
        : Arrays.stream(Dialect.values()).map(On::new);
  }

  private record On(Dialect dialect) implements ClassTemplateInvocationContext {
    @Override
    public String getDisplayName(int invocationIndex) {
      return dialect.name();
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
      return List.of(new Parameters(dialect));
    }
  }

  private record Parameters(Dialect dialect) implements ParameterResolver {
    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
      return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return List.of(Database.class, DatabaseSettings.class, Dialect.class)
          .contains(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      if (parameter.getParameter().getType() == Dialect.class) {
        return dialect;
      }
      // The store closes it at the end of its context: the test's, or the class's.
      TestDatabase test =
          context
              .getStore(ExtensionContext.Namespace.create(BothDatabases.class))
              .getOrComputeIfAbsent(
                  dialect, key -> TestDatabase.create(dialect), TestDatabase.class);
      return parameter.getParameter().getType() == Database.class
          ? test.database()
          : test.settings();
    }
  }
}
