#!/usr/bin/env bash
# Guess: a token has the claim 'roles', so RoleClaimType = "roles" in TokenValidationParameters is all that IsInRole needs in
#   ASP.NET Core; and a list of roles that stands deeper in the token can be read as a list.
# Truth: MapInboundClaims is true by default and renames 'roles' (and 'role', 'sub', 'email') to long addresses before anything
#   is looked up, so with RoleClaimType = "roles" nobody is in any role; without it, IsInRole works by the renamed claim.
#   MapInboundClaims = false makes the setting right, and moves 'sub' from NameIdentifier to 'sub'. 'groups' is never
#   renamed. An object such as Keycloak's realm_access is one claim with JSON in it.
# Why it matters: every caller is refused (403) with a valid token in which the role stands, and the setting that looks
#   right is the reason.
# Versions: Microsoft.AspNetCore.Authentication.JwtBearer 10.0.15, .NET SDK 10.0 with ASP.NET Core.
# Date: 2026-11-30
set -euo pipefail
folder=$(mktemp -d); trap 'rm -rf "$folder"' EXIT; cd "$folder"
cat > program.csproj <<'XML'
<Project Sdk="Microsoft.NET.Sdk.Web">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
  <ItemGroup><PackageReference Include="Microsoft.AspNetCore.Authentication.JwtBearer" Version="10.0.15" /></ItemGroup>
</Project>
XML
cat > Program.cs <<'CS'
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

var key = new SymmetricSecurityKey(RandomNumberGenerator.GetBytes(32));
var token = new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
{
    Issuer = "issuer",
    Audience = "audience",
    Expires = DateTime.UtcNow.AddMinutes(5),
    SigningCredentials = new SigningCredentials(key, SecurityAlgorithms.HmacSha256),
    Claims = new Dictionary<string, object>
    {
        ["sub"] = "somebody",
        ["roles"] = new[] { "secretariat", "reader" },
        ["groups"] = new[] { "secretariat" },
        ["realm_access"] = JsonSerializer.SerializeToElement(new { roles = new[] { "secretariat" } }),
    },
});
await AskAsync("as it is", _ => { });
await AskAsync("RoleClaimType", options => options.TokenValidationParameters.RoleClaimType = "roles");
await AskAsync("RoleClaimType, not mapped", options =>
{
    options.TokenValidationParameters.RoleClaimType = "roles";
    options.MapInboundClaims = false;
});
await AskAsync("groups", options => options.TokenValidationParameters.RoleClaimType = "groups");

async Task AskAsync(string name, Action<JwtBearerOptions> configure)
{
    var services = new ServiceCollection();
    services.AddLogging();
    services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer(options =>
    {
        options.TokenValidationParameters = new TokenValidationParameters { ValidIssuer = "issuer", ValidAudience = "audience", IssuerSigningKey = key };
        configure(options);
    });
    await using var provider = services.BuildServiceProvider();
    var context = new DefaultHttpContext { RequestServices = provider };
    context.Request.Headers.Authorization = $"Bearer {token}";
    var user = (await context.AuthenticateAsync()).Principal;
    Console.WriteLine($"{name}: in role {user.IsInRole("secretariat")}, 'sub' {user.FindFirst("sub") is not null}, NameIdentifier {user.FindFirst(ClaimTypes.NameIdentifier) is not null}, realm_access {user.FindFirst("realm_access")?.Value}");
}
CS
dotnet build -v q --nologo >/dev/null
output=$(dotnet bin/Debug/net10.0/program.dll)
echo "$output"
access='realm_access {"roles":["secretariat"]}'
expected=(
  "as it is: in role True, 'sub' False, NameIdentifier True, $access"
  "RoleClaimType: in role False, 'sub' False, NameIdentifier True, $access"
  "RoleClaimType, not mapped: in role True, 'sub' True, NameIdentifier False, $access"
  "groups: in role True, 'sub' False, NameIdentifier True, $access"
)
for line in "${expected[@]}"; do
  grep -qxF -- "$line" <<<"$output" || { echo "CHANGED: no longer '$line'"; exit 1; }
done
echo "AS STATED: the claim that RoleClaimType names is not there any more"
