# A mock master in a container:
#
#     docker build -t mesosmock .
#     docker run --rm -p 5050:5050 mesosmock
#     docker run --rm -it -p 5050:5050 mesosmock        with the console
#
# No container engine was there when this was written, so this image was not built yet; the
# workflow builds it and waits until it is healthy.

FROM --platform=$BUILDPLATFORM mcr.microsoft.com/dotnet/sdk:10.0 AS build
ARG TARGETARCH
WORKDIR /source
COPY . .
RUN dotnet publish src/MesosMock -c Release -a "${TARGETARCH:-amd64}" -o /app -p:DebugType=none

FROM mcr.microsoft.com/dotnet/aspnet:10.0
COPY --from=build /app /app
ENV PATH="/app:${PATH}"
WORKDIR /data
USER $APP_UID
EXPOSE 5050
HEALTHCHECK --interval=10s --timeout=5s --start-period=5s --start-interval=1s \
    CMD ["mesosmock", "ctl", "state", "--only", "clock"]
ENTRYPOINT ["mesosmock"]
CMD ["--ip", "0.0.0.0"]
